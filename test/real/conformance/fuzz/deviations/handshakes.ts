import type { DeviationKind } from './kind';

export const version12: DeviationKind = (draft) => {
  draft.tls = { ...draft.tls, maxVersion: 'TLSv1.2' };
  return 'TLS 1.2';
};

export const clientCertificate: DeviationKind = (draft) => {
  draft.tls = { ...draft.tls, clientCertificate: 'optional' };
  return 'asks for a client certificate';
};
