/** Words that stand for a password in samples. Real ones that many use, as `admin` or `public`, are none. */
const words = new Set([
  ...[
    'your',
    'my',
    'the',
    'a',
    'an',
    'some',
    'here',
    'goes',
    'enter',
    'insert',
    'put',
    'set',
    'fill',
    'in',
    'me',
  ],
  ...['change', 'changeme', 'changeit', 'replace', 'replaceme', 'with', 'it', 'this', 'to', 'be', 'optional'],
  ...[
    'mqtt',
    'broker',
    'client',
    'user',
    'username',
    'device',
    'server',
    'hivemq',
    'emqx',
    'cloud',
    'cluster',
  ],
  ...[
    'password',
    'passwd',
    'passphrase',
    'pass',
    'pwd',
    'secret',
    'token',
    'key',
    'api',
    'apikey',
    'jwt',
    'access',
  ],
  ...[
    'auth',
    'credential',
    'credentials',
    'value',
    'string',
    'placeholder',
    'example',
    'sample',
    'dummy',
    'todo',
  ],
  ...[
    'tbd',
    'none',
    'null',
    'undefined',
    'redacted',
    'hidden',
    'masked',
    'removed',
    'yourpassword',
    'mypassword',
  ],
  ...['mqttpassword', 'userpassword', 'yourtoken', 'yoursecret', 'yourpass', 'mypass'],
]);

/**
 * Whether a string stands where a password will be, and is none: empty, brackets of a template, a row of the same sign,
 * words for it only, as `change-me`, or something that is called yours, as `your-password-from-the-console`.
 */
export function isPlaceholder(password: string): boolean {
  const text = password.trim();
  if (
    text === '' ||
    /^([^a-z0-9]|x)\1*$/i.test(text) ||
    /密码|口令|パスワード|пароль|비밀번호/iu.test(text)
  ) {
    return true;
  }
  if (/^(?:<.*>|\[.*\]|\{.*\}|\$\{?.*\}?|%.*%|#\{.*\}|__.*__|\(.*\))$/s.test(text)) {
    return true;
  }
  const parts = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  if (/\d/.test(text) || parts.length === 0) return false;
  const isCalledYours = parts.length > 1 && parts[0] === 'your';
  return isCalledYours || parts.every((part) => words.has(part) || /^x{2,}$/.test(part));
}
