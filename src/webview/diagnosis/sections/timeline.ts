import * as l10n from '@vscode/l10n';
import { html, svg, type TemplateResult } from 'lit';
import type { ParsedCertificate } from '../../../core/certificate/parse';
import type { TimeScale } from '../../../shared/timeScale';
import { formatDay } from '../labels';

/** Narrowest bar that can still be seen, in percent. */
const minWidth = 0.8;

/** The scale's names, once above all bars. */
export function timeAxis(scale: TimeScale): TemplateResult {
  return html`<svg class="axis" width="100%" height="16" aria-hidden="true" focusable="false">
    ${scale.ticks().map(({ at, days }) => svg`<text x="${at}%" y="12" text-anchor="middle">${tickText(days)}</text>`)}
  </svg>`;
}

/** When one certificate is valid, as a bar with today's mark. */
export function timeBar(scale: TimeScale, certificate: ParsedCertificate, now: Date): TemplateResult {
  const { notBefore, notAfter } = certificate;
  const start = scale.position(notBefore);
  const width = Math.max(minWidth, scale.position(notAfter) - start);
  const state = stateOf(certificate, now);
  return html`<svg
    class="time-bar"
    width="100%"
    height="14"
    role="img"
    aria-label=${l10n.t('valid {0} – {1}', formatDay(notBefore), formatDay(notAfter))}
  >
    ${svg`<rect class="track" x="0" y="5" width="100%" height="4" rx="2" />`}
    ${scale.ticks().map(({ at }) => svg`<line class="tick" x1="${at}%" x2="${at}%" y1="4" y2="10" />`)}
    ${svg`<rect class="span span-${state}" x="${start}%" y="3" width="${width}%" height="8" rx="3" />`}
    ${svg`<line class="today" x1="50%" x2="50%" y1="0" y2="14" />`}
  </svg>`;
}

function stateOf({ notBefore, notAfter }: ParsedCertificate, now: Date): 'valid' | 'invalid' {
  return now >= new Date(notBefore) && now <= new Date(notAfter) ? 'valid' : 'invalid';
}

function tickText(days: number): string {
  if (days === 0) return l10n.t('today');
  const years = Math.round(Math.abs(days) / 365);
  const amount = years === 0 ? l10n.t('{0} days', Math.abs(days)) : l10n.t('{0} y', years);
  return days < 0 ? `−${amount}` : `+${amount}`;
}
