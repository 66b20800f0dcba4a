import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderOf, messageProblem, phoneLink } from '../../stories/snippet-builder/problems.js';
import { make } from './read-snippet.js';

describe('the files of Handrail', () => {
  it('come from the same site with their hash, or from another as the classic file', () => {
    const same = make({ what: 'urgent', policy: 'yes' });
    assert.equal(
      same.blocks[0]!.code,
      `<link rel="stylesheet" href="/handrail-0.1.0/handrail.css" integrity="sha384-handrail.css" />
<script type="module" src="/handrail-0.1.0/handrail.js" integrity="sha384-handrail.js"></script>
`,
    );
    assert.equal(same.blocks[2]!.code, "script-src 'self'; style-src 'self'\n");
    const other = make({
      what: 'urgent',
      files: 'elsewhere',
      'files-address': 'https://files.hub.example/h',
      policy: 'yes',
    });
    assert.match(
      other.blocks[0]!.code,
      /src="https:\/\/files\.hub\.example\/h\/handrail-all\.js" integrity="sha384-handrail-all\.js" crossorigin="anonymous"/,
    );
    assert.equal(other.blocks[2]!.code, 'script-src https://files.hub.example; style-src https://files.hub.example\n');
    assert.deepEqual(make({ what: 'urgent', paste: 'frame' }).gaps, ['your address of Handrail’s files']);
  });

  it('are taken from no address that is none', () => {
    for (const wrong of [
      'http://a.example/',
      '//a.example/',
      'https:',
      'https://',
      'a b',
      'javascript:x',
      'https://u:p@a.example/',
      'https://a.example/?x',
      '/h/',
    ])
      assert.equal(folderOf(wrong, true), undefined, wrong);
    for (const wrong of [
      'handrail',
      '//a.example/',
      '/a b/',
      '/a"b',
      'https://a.example/',
      '/h?v=1',
      '/\\evil.example',
    ])
      assert.equal(folderOf(wrong, false), undefined, wrong);
    assert.equal(folderOf('/handrail-0.1.0', false), '/handrail-0.1.0/');
  });
});

describe('a phone number', () => {
  it('is dialled the same from everywhere', () => {
    const dialled: Record<string, string | undefined> = {
      '01632 960 123': '+441632960123',
      '(01632) 960-123 ext 4': '+441632960123',
      '+44 (0)1632 960123': '+441632960123',
      '0044 1632 960123': '+441632960123',
      '٠١٦٣٢ ٩٦٠ ١٢٣': '+441632960123',
      'call us': undefined,
      '12': undefined,
    };
    for (const [typed, link] of Object.entries(dialled)) assert.equal(phoneLink(typed), link, typed);
  });

  it('for text messages is a mobile', () => {
    assert.match(messageProblem('01632 960 123') ?? '', /starts with 07/);
    assert.equal(messageProblem('07700 900 123'), undefined);
    assert.equal(messageProblem('+353 85 012 3456'), undefined);
  });
});
