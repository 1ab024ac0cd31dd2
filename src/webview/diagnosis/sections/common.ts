import { html, type TemplateResult } from 'lit';
import type { PanelAction } from '../../../shared/messages';
import { icon } from '../icons';
import type { Label } from '../labels';

/** What a section needs to make its buttons work. */
export type Perform = (action: PanelAction) => void;

/** A picture with its word. */
export function labelled({ icon: name, text }: Label): TemplateResult {
  return html`<span class="labelled">${icon(name)}<span>${text}</span></span>`;
}

/** Pairs of name and value. */
export function definitionList(pairs: readonly { name: string; value: string }[]): TemplateResult {
  return html`<dl>
    ${pairs.map(
      ({ name, value }) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

/** Web addresses become links, anything else stays text. */
export function linkTo(url: string, text: string): TemplateResult {
  return url.startsWith('https://') ? html`<a href=${url}>${text}</a>` : html`<span>${text}</span>`;
}
