/** A value as one argument of an nginx directive: quoted, so that nothing in it ends the directive. */
export function nginxString(value: string): string {
  return `"${withoutControls(value).replace(/[\\"]/g, '\\$&').replaceAll('$', '%24')}"`;
}

/** A value as one word of a POSIX shell command. */
export function shellWord(value: string): string {
  const text = withoutControls(value);
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A value as a JavaScript string literal. */
export function jsString(value: string): string {
  return `'${withoutControls(value).replace(/[\\']/g, '\\$&')}'`;
}

/** A value for the end of a line in `mosquitto.conf`, which knows no quoting: whatever could begin another line goes. */
export function confLine(value: string): string {
  return withoutControls(value).trim();
}

function withoutControls(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '');
}
