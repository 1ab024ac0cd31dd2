import { constructed, oid, primitive } from './der';
import { text } from './names';

/** GeneralName `[1]`. */
export function email(address: string): Buffer {
  return primitive(1, Buffer.from(address, 'latin1'));
}

/** GeneralName `[2]`; what is no host name is written all the same. */
export function dns(host: string | Buffer): Buffer {
  return primitive(2, typeof host === 'string' ? Buffer.from(host, 'latin1') : host);
}

/** GeneralName `[4]`. @param name DER of the Name */
export function directory(name: Buffer): Buffer {
  return constructed(4, name);
}

/** GeneralName `[6]`. */
export function uri(value: string): Buffer {
  return primitive(6, Buffer.from(value, 'latin1'));
}

/** GeneralName `[7]`; in a name constraint, address and mask. */
export function ip(...octets: number[]): Buffer {
  return primitive(7, Buffer.from(octets));
}

/** GeneralName `[0]`. */
export function otherName(value: string): Buffer {
  return constructed(0, oid('1.3.6.1.4.1.311.20.2.3'), constructed(0, text(value, 'utf8')));
}

/** `::1`, as in `ip`. */
export const loopback6 = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
