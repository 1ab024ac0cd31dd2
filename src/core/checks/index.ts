import type { Check } from '../check';
import { disagrees } from './browser/disagrees';
import { notRun } from './browser/notRun';
import { trustNotApplied } from './browser/trustNotApplied';
import { unexplained } from './browser/unexplained';
import { certificateChecks } from './certificate';
import { notFound } from './dns/notFound';
import { authorityOnly } from './file/authorityOnly';
import { hostNotGiven } from './file/hostNotGiven';
import { leafNotFirst } from './file/leafNotFirst';
import { idleTimeout } from './idle/idleTimeout';
import { badCredentials } from './mqtt/badCredentials';
import { clientIdRefused } from './mqtt/clientIdRefused';
import { connackTimeout } from './mqtt/connackTimeout';
import { dropped } from './mqtt/dropped';
import { noConnack } from './mqtt/noConnack';
import { noEcho } from './mqtt/noEcho';
import { noPingResponse } from './mqtt/noPingResponse';
import { notAuthorized } from './mqtt/notAuthorized';
import { notMqtt } from './mqtt/notMqtt';
import { otherRefusal } from './mqtt/otherRefusal';
import { serverKeepAlive } from './mqtt/serverKeepAlive';
import { subscribeRefused } from './mqtt/subscribeRefused';
import { version5Refused } from './mqtt/version5Refused';
import { versionRefused } from './mqtt/versionRefused';
import { insecureSocket } from './page/insecureSocket';
import { localNetwork } from './page/localNetwork';
import { mixedContent } from './page/mixedContent';
import { badGateway } from './proxy/badGateway';
import { behindProxy } from './proxy/behindProxy';
import { cloudflarePort } from './proxy/cloudflarePort';
import { upgradeNotForwarded } from './proxy/upgradeNotForwarded';
import { addressRefuses } from './tcp/addressRefuses';
import { refused } from './tcp/refused';
import { reset } from './tcp/reset';
import { timeout as tcpTimeout } from './tcp/timeout';
import { clientCertificateRequested } from './tls/clientCertificateRequested';
import { connectionClosed } from './tls/connectionClosed';
import { handshakeFailed } from './tls/handshakeFailed';
import { http2Only } from './tls/http2Only';
import { longHello } from './tls/longHello';
import { noCommonCipher } from './tls/noCommonCipher';
import { oldVersion } from './tls/oldVersion';
import { plainPort } from './tls/plainPort';
import { serverName } from './tls/serverName';
import { timeout as tlsTimeout } from './tls/timeout';
import { acceptMismatch } from './upgrade/acceptMismatch';
import { headerMissing } from './upgrade/headerMissing';
import { httpAuthentication } from './upgrade/httpAuthentication';
import { noResponse } from './upgrade/noResponse';
import { notHttp } from './upgrade/notHttp';
import { originRefused } from './upgrade/originRefused';
import { rawMqtt } from './upgrade/rawMqtt';
import { redirect } from './upgrade/redirect';
import { subprotocolMismatch } from './upgrade/subprotocolMismatch';
import { subprotocolMissing } from './upgrade/subprotocolMissing';
import { subprotocolTwice } from './upgrade/subprotocolTwice';
import { tlsPort } from './upgrade/tlsPort';
import { unexpectedStatus } from './upgrade/unexpectedStatus';
import { unsupportedExtension } from './upgrade/unsupportedExtension';
import { wrongPath } from './upgrade/wrongPath';
import { blockedPort } from './url/blockedPort';
import { defaultPort } from './url/defaultPort';
import { doubleScheme } from './url/doubleScheme';
import { ipv6Literal } from './url/ipv6Literal';
import { missingPath } from './url/missingPath';
import { missingScheme } from './url/missingScheme';
import { mqttScheme } from './url/mqttScheme';
import { plaintextScheme } from './url/plaintextScheme';
import { rawMqttPort } from './url/rawMqttPort';
import { schemePort } from './url/schemePort';

/**
 * A group of checks on one layer. In an `explain` group at most one check fails: the first that explains what the layer
 * shows; the later ones are more general. In an `all` group each stands for itself; findings on what a browser has against
 * the chain come in the order in which the browser has it.
 */
export interface CheckGroup {
  kind: 'explain' | 'all';
  checks: readonly Check[];
}

/** The one list of checks, in the order in which their causes are to be repaired. */
export const checkGroups: readonly CheckGroup[] = [
  {
    kind: 'all',
    checks: [
      missingScheme,
      doubleScheme,
      plaintextScheme,
      mqttScheme,
      ipv6Literal,
      blockedPort,
      rawMqttPort,
      schemePort,
      missingPath,
      defaultPort,
    ],
  },
  { kind: 'all', checks: [mixedContent, insecureSocket, localNetwork] },
  { kind: 'all', checks: [notFound, cloudflarePort] },
  { kind: 'all', checks: [refused, tcpTimeout, reset, addressRefuses] },
  {
    kind: 'explain',
    checks: [
      plainPort,
      oldVersion,
      noCommonCipher,
      http2Only,
      longHello,
      connectionClosed,
      tlsTimeout,
      handshakeFailed,
    ],
  },
  { kind: 'all', checks: certificateChecks },
  { kind: 'all', checks: [authorityOnly, leafNotFirst, hostNotGiven] },
  { kind: 'all', checks: [clientCertificateRequested, serverName] },
  {
    kind: 'explain',
    checks: [
      rawMqtt,
      tlsPort,
      notHttp,
      noResponse,
      originRefused,
      redirect,
      httpAuthentication,
      badGateway,
      upgradeNotForwarded,
      wrongPath,
      unexpectedStatus,
      headerMissing,
      acceptMismatch,
      subprotocolMissing,
      subprotocolTwice,
      subprotocolMismatch,
      unsupportedExtension,
    ],
  },
  { kind: 'all', checks: [behindProxy] },
  {
    kind: 'explain',
    checks: [
      versionRefused,
      badCredentials,
      notAuthorized,
      clientIdRefused,
      otherRefusal,
      notMqtt,
      noConnack,
      connackTimeout,
    ],
  },
  {
    kind: 'all',
    checks: [subscribeRefused, noEcho, noPingResponse, dropped, serverKeepAlive, version5Refused],
  },
  { kind: 'all', checks: [idleTimeout] },
  { kind: 'all', checks: [notRun, trustNotApplied, disagrees] },
];

/** Tried only where the browser fails and no check of `checkGroups` found an error. */
export const lastResort: Check = unexplained;
