const names = ['wss', 'ws', 'mqtts', 'mqtt'];

/** Which schemes of mqtt.js are likely meant by a word that is none. */
export function likelyTransports(word: string): readonly string[] {
  if (/web-?sockets?/.test(word)) return /secure|ssl|tls|s$/.test(word) ? ['wss', 'ws'] : ['ws', 'wss'];
  return names.filter((name) => isOneStepApart(word, name));
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneStepApart(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [left, right] = [one.slice(start), other.slice(start)];
  const isSwapped =
    left.slice(0, 2) === `${right.charAt(1)}${right.charAt(0)}` && left.slice(2) === right.slice(2);
  return isSwapped || left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
}
