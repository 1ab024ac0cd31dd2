/**
 * Whether TLS is BoringSSL's, as inside Electron. It knows neither `@SECLEVEL` nor the suites that
 * browsers have given up, so that outdated servers cannot be played there.
 */
export function usesBoringSsl(): boolean {
  const { features, versions } = process;
  const reported = 'openssl_is_boringssl' in features && features.openssl_is_boringssl === true;
  return reported || versions.electron !== undefined;
}
