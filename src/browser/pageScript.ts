import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageMqtt, PageSocket } from '../core/evidence';
import { BrowserError, errorCode } from './errors';
import { type JsonObject, objectOf, textOf } from './json';
import type { MqttRequest, SocketRequest } from './page/requests';
import { readPageMqtt, readPageSocket } from './pageResults';
import type { PageSession } from './session';

const fileName = 'browser-page.js';

/** The build puts it beside the program; the second place is for a program that runs from its sources. */
const folders = [__dirname, path.join(__dirname, '..', '..', 'dist')];

/** Source of the script that runs in the page. Rejects with a `BrowserError` where it was not built. */
export async function readPageScript(): Promise<string> {
  for (const folder of folders) {
    try {
      return await readFile(path.join(folder, fileName), 'utf8');
    } catch (error) {
      if (!(error instanceof Error) || errorCode(error) !== 'ENOENT') throw error;
    }
  }
  throw new BrowserError('protocol', 'NO_PAGE_SCRIPT', `${fileName} is missing`);
}

/** The script of `page/main.ts`, running in a page. */
export class PageScript {
  private constructor(
    private readonly session: PageSession,
    private readonly objectId: string,
  ) {}

  /** Runs the script in the page, whatever the page's own policy. */
  static async install(session: PageSession, source: string): Promise<PageScript> {
    const reply = await session.send('Runtime.evaluate', { expression: `${source}\n;mqttWssDoctor` });
    const objectId = textOf(objectOf(reply, 'result'), 'objectId');
    if (objectId === null) throw pageError(reply);
    return new PageScript(session, objectId);
  }

  async runSocket(request: SocketRequest): Promise<PageSocket> {
    return readPageSocket(await this.call('function (request) { return this.runSocket(request); }', request));
  }

  async runMqtt(request: MqttRequest): Promise<PageMqtt> {
    return readPageMqtt(await this.call('function (request) { return this.runMqtt(request); }', request));
  }

  private async call(functionDeclaration: string, request: SocketRequest | MqttRequest): Promise<JsonObject> {
    const reply = await this.session.send('Runtime.callFunctionOn', {
      objectId: this.objectId,
      functionDeclaration,
      arguments: [{ value: request }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (reply['exceptionDetails'] !== undefined) throw pageError(reply);
    return objectOf(objectOf(reply, 'result'), 'value');
  }
}

function pageError(reply: JsonObject): BrowserError {
  const details = objectOf(reply, 'exceptionDetails');
  const description = textOf(objectOf(details, 'exception'), 'description');
  return new BrowserError('protocol', 'PAGE_ERROR', description ?? textOf(details, 'text') ?? 'no result');
}
