/** A value as the argument of an nginx directive that takes no variables, as `location`: nothing in it ends the directive. */
export function nginxString(value: string): string {
  return `"${withoutControls(value).replace(/[\\"]/g, '\\$&')}"`;
}

/** A value as one word of a POSIX shell command. */
export function shellWord(value: string): string {
  const text = withoutControls(value);
  return /^[\w@%+:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A value as a JavaScript string literal. */
export function jsString(value: string): string {
  return `'${withoutControls(value).replace(/[\\']/g, '\\$&')}'`;
}

/** A value as a quoted string of HOCON, which EMQX reads, in the escapes of JSON. */
export function hoconString(value: string): string {
  return JSON.stringify(withoutControls(value));
}

/** A value for the end of a line in `mosquitto.conf`, which knows no quoting: whatever could begin another line goes. */
export function confLine(value: string): string {
  return withoutControls(value).trim();
}

/**
 * A value in a configuration file of OpenSSL, which knows quotes, `$` for variables, `#` for comments and backslashes: a
 * backslash takes the meaning from every character that is not a plain one (config(5)).
 */
export function opensslValue(value: string): string {
  return withoutControls(value)
    .trim()
    .replace(/[^A-Za-z0-9._:-]/gu, '\\$&');
}

function withoutControls(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '');
}
