import type * as vscode from 'vscode';
import type { Target } from '../core/target';
import type { Credentials } from '../core/request';
import { isText, listOf, nullOr, objectOf } from '../core/guards';
import type { Memory } from './recentTargets';

const indexKey = 'savedCredentials';
const isIndex = listOf(isText, 1_000);
const isCredentials = objectOf({ username: nullOr(isText), password: nullOr(isText) });

/** Which broker credentials belong to. */
export function brokerKey(target: Target): string {
  return `${target.host}:${target.port}`;
}

/**
 * MQTT credentials in SecretStorage, by host and port. Their keys are listed in `memory`,
 * because SecretStorage of VS Code 1.99 cannot list its own.
 */
export class CredentialStore {
  constructor(
    private readonly secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>,
    private readonly memory: Memory,
  ) {}

  /** Brokers that credentials are saved for, as `host:port`. */
  brokers(): string[] {
    const index = this.memory.get(indexKey);
    return isIndex(index) ? index : [];
  }

  async read(broker: string): Promise<Credentials | null> {
    if (!this.brokers().includes(broker)) return null;
    const text = await this.secrets.get(secretKey(broker));
    return text === undefined ? null : parseCredentials(text);
  }

  async save(broker: string, credentials: Credentials): Promise<void> {
    await this.secrets.store(secretKey(broker), JSON.stringify(credentials));
    await this.memory.update(indexKey, [...new Set([...this.brokers(), broker])]);
  }

  async forget(broker: string): Promise<void> {
    await this.secrets.delete(secretKey(broker));
    await this.memory.update(
      indexKey,
      this.brokers().filter((saved) => saved !== broker),
    );
  }
}

function secretKey(broker: string): string {
  return `credentials:${broker}`;
}

function parseCredentials(text: string): Credentials | null {
  try {
    const value: unknown = JSON.parse(text);
    return isCredentials(value) ? value : null;
  } catch {
    return null;
  }
}
