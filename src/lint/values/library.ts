/** Files of mqtt.js' browser bundle, under whatever folder they were copied to: `mqtt.min.js`, `dist/mqtt.js`. */
const bundleFile = /(?:^|\/)(?:mqtt\.min|dist\/mqtt|mqtt\.esm)(?:\.(?:esm|min))?(?:\.m?js)?$/;
/** The package at a CDN, with or without a version: `unpkg.com/mqtt`, `npm/mqtt@5/…`, `esm.sh/mqtt`. */
const cdnPackage =
  /^(?:https?:)?\/\/(?:[a-z0-9.-]+\/)(?:[a-z]+\/)*(?:libs\/)?mqtt(?:@[^/]*)?(?:\/(?:\d[^/]*\/)?(?:dist\/|build\/|mqtt|\+esm|es)[^?#]*)?(?:[?#].*)?$/;

/**
 * Whether a module specifier means mqtt.js. A relative `./mqtt` does not: that is the project's own file, unless it is a
 * copy of the bundle.
 */
export function isMqttJsModule(specifier: string): boolean {
  if (specifier === 'mqtt' || specifier.startsWith('mqtt/')) return true;
  if (/^npm:mqtt(?:@[^/]*)?(?:\/|$)/.test(specifier)) return true;
  if (/^(?:https?:)?\/\//.test(specifier)) return isMqttJsUrl(specifier);
  return /^[./]/.test(specifier) && bundleFile.test(specifier);
}

/** Whether the `src` of a script loads mqtt.js, be it from a CDN or from a copy. */
export function isMqttJsUrl(url: string): boolean {
  const [path = ''] = url.split(/[?#]/, 1);
  return (
    cdnPackage.test(url) ||
    bundleFile.test(path) ||
    /(?:^|\/)mqtt(?:[-.@]?v?\d[\d.]*)?(?:\.min)?\.js$/.test(path)
  );
}

/** Whether the `src` of a script loads another MQTT library, whose global may be called `mqtt`, too. */
export function isOtherMqttUrl(url: string): boolean {
  return /paho|mqttws|u8-mqtt|aws-iot/i.test(url);
}
