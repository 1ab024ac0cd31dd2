import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import * as l10n from '@vscode/l10n';
import { isHostMessage, type HostMessage } from '../../shared/messages';
import { DiagnosisApp } from './app';
import { Host } from './host';
import { measure } from './measure';

const host = new Host();
const root = document.getElementById('diagnosis');
/** Measurements that the extension still waits for. */
const measuring = new Set<number>();

if (root !== null) {
  const app = new DiagnosisApp(root, host);
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isHostMessage(data)) receive(data, app);
    else console.warn('Dropped a malformed message of the extension.');
  });
  host.post({ type: 'ready' });
}

function receive(message: HostMessage, app: DiagnosisApp): void {
  switch (message.type) {
    case 'init':
      document.documentElement.lang = message.language;
      if (message.bundle !== null) l10n.config({ contents: message.bundle });
      app.show(message.view);
      return;
    case 'view':
      app.show(message.view);
      return;
    case 'measure':
      measuring.add(message.id);
      void measure(message.run).then((fact) => {
        if (measuring.delete(message.id)) host.post({ type: 'measured', id: message.id, fact });
      });
      return;
    case 'stopMeasuring':
      measuring.delete(message.id);
      return;
    case 'reply':
      host.takeReply(message);
  }
}
