import {
  type Certificate,
  issueIntermediate,
  issuerAddress,
  keyOf,
  pem,
  pkcs7,
} from '../../../../support/certificates';
import type { NonEmpty } from '../chance';
import { placeOf, put } from '../draft';
import type { DeviationKind } from './kind';

type Body = (authority: Certificate, above: Certificate, name: string) => Buffer;

const bodies: NonEmpty<Body> = [
  ({ der }) => der,
  ({ der }) => der,
  ({ der }) => pem(der),
  ({ der }, above) => pkcs7(above.der, der),
  ({ der }) => der.subarray(0, -1),
  ({ der }) => Buffer.concat([der, der]),
  (_, above) => above.der,
  ({ subject }, above) => issueIntermediate('', above, { subject, key: keyOf('P-256', 'fetched') }).der,
  () => Buffer.from('<html>'),
];

/** An authority that is not sent, but can be fetched from where the certificate below says. */
export const fetched: DeviationKind = (draft, chance) => {
  const index = chance.below(draft.members.length - 1);
  const [authority, below] = [draft.members[index], draft.members[index + 1]];
  if (authority === undefined || below === undefined) return 'nothing to fetch';
  const path = `/${draft.name}-${draft.aia.length}`;
  const urls = [`${draft.aiaBase}${path}`, ...(chance.once(4) ? [`${draft.aiaBase}/moved`] : [])];
  put(below, issuerAddress(...chance.shuffle(urls)));
  const body = chance.pick(bodies);
  const isSent = chance.once(4);
  draft.deliveries.push((delivery, issued) => {
    const [certificate, above] = [issued[index], issued[Math.max(0, index - 1)]];
    if (certificate === undefined || above === undefined) return;
    draft.aia.push({ path, body: body(certificate, above, draft.name) });
    if (!isSent) delivery.sent = delivery.sent.filter((one) => one !== certificate);
  });
  return `${placeOf(draft, authority)} fetched (${bodies.indexOf(body)})${isSent ? ', and sent' : ''}`;
};
