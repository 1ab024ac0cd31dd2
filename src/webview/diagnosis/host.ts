import * as l10n from '@vscode/l10n';
import type { Evidence } from '../../core/evidence';
import { replyLimit, type HostMessage, type PageMessage, type PanelAction } from '../../shared/messages';
import { PendingReplies } from '../../shared/pending';

/** How a request to the extension went. */
export type RequestResult = { ok: true } | { ok: false; message: string };

/** The page's end of the channel to the extension. */
export class Host {
  private readonly api = acquireVsCodeApi();
  private readonly pending = new PendingReplies<RequestResult>();

  post(message: PageMessage): void {
    this.api.postMessage(message);
  }

  /** Asks the extension to do something; never rejects, and ends by the action's time limit. */
  request(action: PanelAction): Promise<RequestResult> {
    const late = { ok: false, message: l10n.t('The extension did not answer. Try again.') } as const;
    const { id, reply } = this.pending.open(replyLimit(action), late);
    this.post({ type: 'request', id, action });
    return reply;
  }

  takeReply(reply: Extract<HostMessage, { type: 'reply' }>): void {
    this.pending.settle(reply.id, reply.ok ? { ok: true } : { ok: false, message: reply.message });
  }

  /** Keeps what the panel is restored from after a reload of the window. Evidence holds no secrets. */
  keep(evidence: Evidence): void {
    this.api.setState({ evidence });
  }
}
