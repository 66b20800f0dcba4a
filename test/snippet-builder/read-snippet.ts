// Makes a snippet, and reads it as a browser would.
import assert from 'node:assert/strict';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { gapsOf } from '../../stories/snippet-builder/guide.js';
import { makeSnippet, type Snippet } from '../../stories/snippet-builder/snippet.js';
import { answersOf, contents } from './contents.js';

export const TODAY = '2026-11-23';
export const make = (answers: Parameters<typeof answersOf>[0]): Snippet => {
  const snippet = makeSnippet(answersOf(answers), contents, TODAY);
  assert.ok(snippet, 'there is a snippet');
  return snippet;
};

type Node = DefaultTreeAdapterTypes.ChildNode;
export const elementsIn = (html: string): DefaultTreeAdapterTypes.Element[] => {
  const walk = (nodes: readonly Node[]): DefaultTreeAdapterTypes.Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...walk(node.childNodes)] : []));
  return walk(parseFragment(html).childNodes);
};
export const wordsOf = (html: string): string => {
  const walk = (nodes: readonly Node[]): string =>
    nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? walk(node.childNodes) : '')).join(' ');
  return walk(parseFragment(html).childNodes).replace(/\s+/g, ' ').trim();
};

export const KINDS: Record<string, Record<string, string>> = {
  person: { what: 'person' },
  urgent: { what: 'urgent', nation: 'scotland' },
  'call me': { what: 'form', form: 'call-me' },
  feedback: { what: 'form', form: 'feedback', language: 'ur' },
  ...Object.fromEntries(
    Object.entries(contents.guides).flatMap(([guide, { html }]) =>
      Object.keys(html).map((language) => [`${guide}, ${language}`, { what: 'guide', guide, language }]),
    ),
  ),
};

export const PASTES = ['tags', 'wordpress', 'data', 'classes', 'frame'];
export const allGaps = [
  ...new Set(Object.values(contents.guides).flatMap(({ html }) => Object.values(html).flatMap(gapsOf))),
];
