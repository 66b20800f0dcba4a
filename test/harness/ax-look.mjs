// Reads Chromium's accessibility tree: the very thing that screen readers are given, through shadow roots and slots.

const flag = (name) => (value) => (value ? name : '');
/** Chromium's property: the word for it. What is not here (focusable, settable, url …) is not said to anybody. */
const stateWords = {
  required: flag('required'),
  disabled: flag('disabled'),
  readonly: flag('readonly'),
  modal: flag('modal'),
  busy: flag('busy'),
  selected: flag('selected'),
  expanded: (value) => (value ? 'expanded' : 'collapsed'),
  checked: (value) => ({ true: 'checked', mixed: 'partly checked' })[value] ?? 'not checked',
  pressed: (value) => ({ true: 'pressed', mixed: 'partly pressed' })[value] ?? 'not pressed',
  invalid: (value) => (value === 'false' ? '' : 'invalid'),
  hasPopup: (value) => (value === 'false' || !value ? '' : `opens ${value}`),
};

const propertyOf = (node, name) => node.properties?.find((property) => property.name === name)?.value.value;

function describe(node) {
  const states = (node.properties ?? [])
    .map((property) => stateWords[property.name]?.(property.value.value) ?? '')
    .filter(Boolean)
    .sort();
  const answer = {
    role: node.role?.value ?? '',
    // The name rules end with "trim"; Chromium 153 leaves the space of `<label>Name <input></label>`, 156 does not.
    name: (node.name?.value ?? '').trim(),
    description: (node.description?.value ?? '').trim(),
    states,
  };
  if (node.value) answer.value = String(node.value.value);
  if (propertyOf(node, 'level')) answer.level = propertyOf(node, 'level');
  return answer;
}

const silentRoles = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker', 'RootWebArea']);
/** Worth a line, or a place among the named ancestors. */
const speaks = (node) =>
  !node.ignored && (!silentRoles.has(node.role?.value) || (node.role.value === 'generic' && node.name?.value));

export async function axLook(client) {
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const children = (node) => (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean);
  const text = (node) => {
    if (node.role?.value === 'StaticText') return node.name?.value ?? '';
    return children(node).map(text).join(' ').replace(/\s+/g, ' ').trim();
  };
  const look = { focus: null, focusable: [], live: [], headings: [], outline: '' };
  const lines = [];

  function visit(node, depth, within, said) {
    const ownName = node.name?.value ?? '';
    const shown = speaks(node) && !(node.role.value === 'StaticText' && said.includes(ownName.trim()));
    const about = describe(node);
    const isRoot = node.role?.value === 'RootWebArea';
    if (!node.ignored && !isRoot) {
      if (propertyOf(node, 'focusable')) look.focusable.push({ ...about, within });
      if (propertyOf(node, 'focused')) look.focus = { ...about, within };
      if (about.role === 'heading') look.headings.push({ level: about.level, name: about.name });
      if (propertyOf(node, 'live') && propertyOf(node, 'live') !== 'off' && !propertyOf(node, 'root')) {
        look.live.push({ role: about.role, politeness: propertyOf(node, 'live'), text: text(node) });
      }
    }
    if (shown) {
      const words = [
        about.role === 'heading' ? `heading ${about.level}` : about.role,
        about.name && JSON.stringify(about.name),
        about.states.length && `[${about.states.join(', ')}]`,
        about.value && `= ${JSON.stringify(about.value)}`,
        about.description && `(${about.description})`,
      ];
      lines.push('  '.repeat(depth) + words.filter(Boolean).join(' '));
    }
    const named = shown && about.name && about.role !== 'StaticText';
    const inner = named ? [...within, `${about.role} ${JSON.stringify(about.name)}`] : within;
    for (const child of children(node)) visit(child, shown ? depth + 1 : depth, inner, named ? about.name : said);
  }
  visit(nodes[0], 0, [], '');
  look.outline = lines.join('\n');
  return look;
}

/** Role, name and description of `window.__handrailElement`. */
export async function chromiumAccessible(client) {
  const { result } = await client.send('Runtime.evaluate', { expression: 'window.__handrailElement' });
  const { nodes } = await client.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  await client.send('Runtime.releaseObject', { objectId: result.objectId });
  if (!nodes[0] || nodes[0].ignored) return undefined;
  const { role, name, description } = describe(nodes[0]);
  return { role, name, description };
}
