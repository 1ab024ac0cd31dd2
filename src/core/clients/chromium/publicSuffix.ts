import { parse } from 'tldts';

/** What every registered domain below it ends in, by the Public Suffix List without its private part. */
export interface PublicSuffix {
  suffix: string;
  /** Stands in the list; else it is the last label. */
  isKnown: boolean;
}

/** The public suffix of a host name in lower case; the name may be one itself. */
export function publicSuffixOf(host: string): PublicSuffix {
  const { publicSuffix, isIcann } = parse(host, {
    allowPrivateDomains: false,
    detectIp: false,
    extractHostname: false,
    validateHostname: false,
  });
  return { suffix: publicSuffix ?? host, isKnown: isIcann === true };
}
