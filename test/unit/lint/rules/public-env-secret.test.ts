import assert from 'node:assert/strict';
import { connecting, reported } from './ruleTester';

const rule = 'public-env-secret';
const login = (password: string) => connecting(`{ username: 'u', password: ${password} }`);

describe('the rule public-env-secret', () => {
  it('reports the variable that ends up in the bundle', () => {
    for (const read of [
      'import.meta.env.VITE_P',
      'process.env.NEXT_PUBLIC_P',
      'process.env.REACT_APP_P',
      'process.env.VUE_APP_P',
      'process.env.EXPO_PUBLIC_P',
      'import.meta.env.PUBLIC_P',
      'process.env.UMI_APP_P',
      'import.meta.env.RSBUILD_PUBLIC_P',
    ]) {
      assert.deepEqual(reported(rule, login(read)), [read]);
      assert.deepEqual(reported(rule, login(`${read} ?? ''`)), [read]);
    }
  });

  it('reports it in the user info of a URL', () => {
    const url = '`wss://${import.meta.env.VITE_USER}:${import.meta.env.VITE_P}@h`';
    assert.deepEqual(reported(rule, connecting('{}', url)), ['import.meta.env.VITE_P']);
  });

  it('is silent in Node, about other variables, and about what is no password', () => {
    assert.deepEqual(reported(rule, login('process.env.NEXT_PUBLIC_P'), { where: 'node' }), []);
    assert.deepEqual(reported(rule, login('process.env.MQTT_PASSWORD')), []);
    assert.deepEqual(reported(rule, login('token')), []);
    assert.deepEqual(
      reported(
        rule,
        connecting('{ username: import.meta.env.VITE_USER }', '`wss://${import.meta.env.VITE_HOST}`'),
      ),
      [],
    );
  });
});
