import assert from 'node:assert/strict';
import { CredentialStore } from '../../../src/ui/credentialStore';
import { FakeMemory } from './memory';

class FakeSecrets {
  readonly stored = new Map<string, string>();

  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.stored.get(key));
  }

  store(key: string, value: string): Promise<void> {
    this.stored.set(key, value);
    return Promise.resolve();
  }

  delete(key: string): Promise<void> {
    this.stored.delete(key);
    return Promise.resolve();
  }
}

describe('CredentialStore', () => {
  const credentials = { username: 'alice', password: 's3cret' };

  it('gives back what was saved for a broker, and nothing for another', async () => {
    const store = new CredentialStore(new FakeSecrets(), new FakeMemory());
    await store.save('broker.example:8084', credentials);
    assert.deepEqual(await store.read('broker.example:8084'), credentials);
    assert.equal(await store.read('broker.example:8083'), null);
  });

  it('keeps the secret in the secret storage alone', async () => {
    const memory = new FakeMemory();
    await new CredentialStore(new FakeSecrets(), memory).save('broker.example:8084', credentials);
    assert.deepEqual([...memory.stored.values()], ['["broker.example:8084"]']);
  });

  it('forgets', async () => {
    const secrets = new FakeSecrets();
    const store = new CredentialStore(secrets, new FakeMemory());
    await store.save('broker.example:8084', credentials);
    await store.forget('broker.example:8084');
    assert.deepEqual(store.brokers(), []);
    assert.equal(secrets.stored.size, 0);
  });

  it('takes a damaged entry for none', async () => {
    const secrets = new FakeSecrets();
    const store = new CredentialStore(secrets, new FakeMemory());
    await store.save('broker.example:8084', credentials);
    secrets.stored.set('credentials:broker.example:8084', '{');
    assert.equal(await store.read('broker.example:8084'), null);
  });
});
