import type { Context } from '../context/context';
import type { MqttVersion, ProjectFacts } from '../input';
import type { Script } from '../parse/script';
import type { Language } from '../text/language';
import type { Markup } from '../text/markup';
import type { ClientCall, Connection } from './connection';
import type { MqttImport } from './import';

/** What a file does with mqtt.js: all that rules look at. */
export interface FileModel {
  text: string;
  path: string;
  language: Language;
  context: Context;
  project: ProjectFacts;
  /** Of the installed package, package.json, or the CDN's address in this file; `null` where it is not known. */
  mqtt: MqttVersion | null;
  scripts: readonly Script[];
  /** `null` in a file that is all script. */
  markup: Markup | null;
  imports: readonly MqttImport[];
  connections: readonly Connection[];
  clientCalls: readonly ClientCall[];
}
