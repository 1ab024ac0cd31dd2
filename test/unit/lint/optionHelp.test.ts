import assert from 'node:assert/strict';
import { optionHelpAt } from '../../../src/lint/optionHelp';
import { connecting, inputOf, type Given } from './rules/ruleTester';

const helpAt = (text: string, word: string, given?: Given) =>
  optionHelpAt(inputOf(text, given), text.indexOf(word) + 2);

describe('the help for options', () => {
  it('says type, default, what browsers make of it, and the source', () => {
    const text = connecting('{ keepalive: 30 }');
    const help = helpAt(text, 'keepalive');
    assert.equal(help?.name, 'keepalive');
    assert.equal(text.slice(help.range.start, help.range.end), 'keepalive');
    assert.match(help.markdown, /^\*\*keepalive\*\*: `number`\n/);
    assert.match(help.markdown, /- Default: `60`\n- Works in browsers, with a trap\.\n/);
    assert.match(
      help.markdown,
      /\n\[MQTT\.js, src\/lib\/client\.ts, \\_setupKeepaliveManager\]\(https:\/\/github\.com\/mqttjs\/MQTT\.js\/[^)]*\)$/,
    );
  });

  it('says since and until when there is an option', () => {
    assert.match(
      helpAt(connecting('{ timerVariant: x }'), 'timerVariant')?.markdown ?? '',
      /- Since mqtt 5\.5\.0\./,
    );
    assert.match(
      helpAt(connecting('{ topicAliasMaximum: x }'), 'topicAlias')?.markdown ?? '',
      /- Until mqtt 5\.0\.0\./,
    );
  });

  it('escapes what Markdown would read', () => {
    const markdown = helpAt(connecting('{ transformWsUrl: f }'), 'transformWsUrl')?.markdown ?? '';
    assert.ok(markdown.includes('\\[object Promise\\]'));
    assert.ok(!/(?<!\\)</.test(markdown.replace(/`[^`]*`/g, '')));
  });

  it('finds options in a constant and in a page', () => {
    const constant = "import mqtt from 'mqtt';\nconst o = { 'clean': true };\nmqtt.connect('wss://h', o);";
    assert.equal(helpAt(constant, "'clean'")?.name, 'clean');
    const page = `<script type="module">\n${connecting('{ clientId }')}</script>`;
    assert.equal(helpAt(page, 'clientId', { path: 'a.html' })?.name, 'clientId');
  });

  it('says nothing beside names, about other objects and about unknown options', () => {
    const text = `${connecting('{ keepalive: keepaliveOf(x), qos: 1, ...more }')}other({ clean: true });`;
    for (const word of ['keepaliveOf', 'qos', 'more', 'clean', 'connect', 'import'])
      assert.equal(helpAt(text, word), null, word);
    assert.equal(optionHelpAt(inputOf('const x = { clean: true };'), 13), null);
    assert.equal(optionHelpAt(inputOf(text, { path: 'a.css' }), text.indexOf('keepalive')), null);
  });
});
