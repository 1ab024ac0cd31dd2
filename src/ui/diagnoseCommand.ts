import * as l10n from '@vscode/l10n';
import type { Evidence } from '../core/evidence';
import type { Credentials, DiagnosisRequest } from '../core/request';
import { parsePageOrigin, parseTarget, type ParsedTarget } from '../core/target';
import { describeUrlProblem } from '../core/urlProblem';
import { isRecord } from '../core/guards';
import { askCredentials } from './askCredentials';
import { askPageOrigin } from './askPageOrigin';
import { askTarget } from './askTarget';
import { buildRequest, credentialsInUrl, hasCredentials, noCredentials } from './buildRequest';
import { brokerKey, type CredentialStore } from './credentialStore';
import type { DiagnosisSession } from './diagnosisSession';
import { describeEnvironment } from './environment';
import { ExpectedError } from './failure';
import type { PracticeBroker } from './practiceBroker';
import type { RecentTargets } from './recentTargets';
import type { Sessions } from './sessions';
import { readSettings } from './settings';
import { needsCompletion, storableUrl } from './storableUrl';
import type * as vscode from 'vscode';

export interface DiagnoseServices {
  extension: vscode.Extension<unknown>;
  recent: RecentTargets;
  credentials: CredentialStore;
  practice: PracticeBroker;
}

type Parsed = Extract<ParsedTarget, { ok: true }>;

/** From what the user gives to a run. Every question can be answered with Enter. */
export class DiagnoseCommand {
  constructor(private readonly services: DiagnoseServices) {}

  /**
   * @param argument Nothing to ask for everything, or `{ url, pageOrigin? }` to ask for nothing;
   * credentials are then those in the URL, else the saved ones of that broker.
   */
  async execute(argument: unknown, sessions: Sessions): Promise<void> {
    const request = isRecord(argument) ? await this.requestFrom(argument) : await this.ask('');
    if (request !== undefined) await sessions.forNewRun().run(request);
  }

  /** Runs what `evidence` is about once more, and asks for what a report does not hold. */
  async runFromEvidence(evidence: Evidence, session: DiagnosisSession): Promise<void> {
    const { target, input } = evidence;
    const url = storableUrl(target.url);
    if (needsCompletion(url)) {
      const request = await this.ask(url);
      if (request !== undefined) await session.run(request);
      return;
    }
    const parsed = parse(url);
    const hadCredentials = input.hasUsername || input.hasPassword;
    const credentials = hadCredentials ? await this.credentialsFor(parsed) : noCredentials;
    if (credentials !== undefined) await session.run(this.request(parsed, input.pageOrigin, credentials));
  }

  private async ask(value: string): Promise<DiagnosisRequest | undefined> {
    const { recent, practice } = this.services;
    const url = await this.askUrl(value);
    if (url === undefined) return undefined;
    const parsed = parse(url);
    const pageOrigin = await askPageOrigin(recent.pageOriginOf(url));
    if (pageOrigin === undefined) return undefined;
    const credentials = await this.credentialsFor(parsed);
    if (credentials === undefined) return undefined;
    // The practice broker's ports are new each time that it starts.
    if (!practice.listeners.some((listener) => listener.url === url)) await recent.remember(url, pageOrigin);
    return this.request(parsed, pageOrigin, credentials);
  }

  private async askUrl(value: string): Promise<string | undefined> {
    const { recent, practice } = this.services;
    for (;;) {
      const answer = await askTarget({ recent: recent.all(), practice: practice.listeners, value });
      if (answer === undefined) return undefined;
      if (answer.kind === 'url') return answer.url;
      await practice.start();
    }
  }

  private async requestFrom(argument: Record<string, unknown>): Promise<DiagnosisRequest> {
    const { url, pageOrigin } = argument;
    if (typeof url !== 'string') throw new ExpectedError(describeUrlProblem({ kind: 'empty' }));
    const origin = typeof pageOrigin === 'string' ? parsePageOrigin(pageOrigin) : null;
    if (typeof pageOrigin === 'string' && origin === null)
      throw new ExpectedError(l10n.t('"{0}" is no origin of a web page.', pageOrigin.slice(0, 200)));
    const parsed = parse(url);
    const inUrl = credentialsInUrl(parsed.secrets);
    const saved = await this.services.credentials.read(brokerKey(parsed.target));
    return this.request(parsed, origin, hasCredentials(inUrl) ? inUrl : (saved ?? noCredentials));
  }

  private credentialsFor({ target, secrets }: Parsed): Promise<Credentials | undefined> {
    return askCredentials(brokerKey(target), credentialsInUrl(secrets), this.services.credentials);
  }

  private request(parsed: Parsed, pageOrigin: string | null, credentials: Credentials): DiagnosisRequest {
    const { practice, extension } = this.services;
    return buildRequest({
      target: parsed.target,
      secrets: parsed.secrets,
      pageOrigin,
      credentials,
      trust: practice.trustFor(parsed.secrets.url),
      settings: readSettings(),
      environment: describeEnvironment(extension),
    });
  }
}

function parse(url: string): Parsed {
  const parsed = parseTarget(url);
  if (!parsed.ok) throw new ExpectedError(describeUrlProblem(parsed.problem));
  return parsed;
}
