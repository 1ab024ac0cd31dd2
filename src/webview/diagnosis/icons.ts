import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

export type IconName = 'passed' | 'failed' | 'warning' | 'info' | 'skipped' | 'unknown' | 'running';

/** A picture beside a word that says the same; hidden from screen readers. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon icon-${name}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${shapeOf(name)}
  </svg>`;
}

function shapeOf(name: IconName): SVGTemplateResult {
  switch (name) {
    case 'passed':
      return svg`${circle()}<path d="M4.8 8.3l2.2 2.2 4.2-4.8" />`;
    case 'failed':
      return svg`${circle()}<path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" />`;
    case 'warning':
      return svg`<path d="M8 1.8l6.4 11.9H1.6z" /><path d="M8 6.2v3.6M8 11.4v.6" />`;
    case 'info':
      return svg`${circle()}<path d="M8 7.2v4M8 4.6v.8" />`;
    case 'skipped':
      return svg`${circle()}<path d="M5 8h6" />`;
    case 'unknown':
      return svg`${circle()}<path d="M6 6.4a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.3M8 11.3v.6" />`;
    case 'running':
      return svg`<path d="M8 1.8a6.2 6.2 0 1 1-6.2 6.2" />`;
  }
}

function circle(): SVGTemplateResult {
  return svg`<circle cx="8" cy="8" r="6.4" />`;
}
