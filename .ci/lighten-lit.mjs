// A Rollup plugin that leaves out of the pinned Lit what Handrail's own templates and properties never use: 1.3 kB of brotli on every
// participant's phone. Only for the files that are whole in themselves; a project that takes Handrail from npm may extend our classes
// with all that Lit can do. `UNUSABLE` stops the build when our own code starts to use what is not there.
import { litChanges } from './patch-lit.mjs';

const changes = {
  'lit-html/lit-html.js': [
    // Directives,
    [
      'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
      '',
    ],
    ['t=M(this,t,i),a(t)?', 'a(t)?'],
    ['if(void 0===h)t=M(this,t,i,0),o=', 'if(void 0===h)o='],
    ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n])', 'r=e[s+n],r===E&&(r=this._$AH[n])'],
    ['(t=M(this,t,i,0)??A)===E', '(t=t??A)===E'],
    ['_$AI(t){M(this,t)}', ''],
    // properties, `?` attributes and parts that are an element,
    ['{"@":z,"?":L,".":I,"":H}', '{"@":z,"":H}'],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    [
      'this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0',
      'this._$AH=A,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e',
    ],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
    ['for(this._$AP?.(!1,!0,s);', 'for(;'],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
      '',
    ],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    ['this.type=1,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
    ['class I extends H{constructor(){super(...arguments),this.type=3}', 'class I extends H{'],
    ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
    [
      'const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t',
      'this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t',
    ],
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH.call(this.options?.host??this.element,t)',
    ],

    // and hooks for other packages.
    ['(t?.creationScope??l).importNode', 'l.importNode'],
    [
      'export{b as html,T as mathml,E as noChange,A as nothing,D as render,w as svg}',
      'export{b as html,E as noChange,A as nothing,D as render}',
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    // What our properties never use: other types than text and Boolean, converters, defaults that are not reflected,
    [
      'u={toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}},',
      '',
    ],
    ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={}'],
    [
      'const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);',
      'const h=i.type===Boolean?s?"":null:s;',
    ],
    [
      'const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null',
      'this._$Em=e;this[e]=i.getPropertyOptions(e).type===Boolean?null!==s:s,this._$Em=null',
    ],
    [
      '!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i)))',
      '!f(h,s)',
    ],
    [
      'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
      'C(t,s,{reflect:e}){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}',
    ],
    // accessors of their own, initializers, symbols for names, other names for attributes,
    [
      'if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){',
      'this._$Ei(),this.elementProperties.set(t,s);{',
    ],
    [
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}',
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}',
    ],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
      '',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['const t=this.properties,s=[...r(t),...o(t)];for(const i of s)', 'const t=this.properties;for(const i of r(t))'],
    [
      'const i=s.attribute;return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0',
      'return!0===s.state?void 0:t.toLowerCase()',
    ],
    ['removeController(t){this._$EO?.delete(t)}', ''],
    [',this._$EO?.forEach(t=>t.hostUpdate?.())', ''],
    // and hooks for other packages.
    ['p?.({ReactiveElement:y});', '0;'],
    ['a=globalThis,c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport,d=(t,s)=>t', 'd=t=>t'],
    [
      'export{y as ReactiveElement,s as adoptStyles,u as defaultConverter,t as getCompatibleStyle,f as notEqual}',
      'export{y as ReactiveElement}',
    ],
  ],
  'lit-element/lit-element.js': [
    [
      ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});const n={_$AK:(t,e,r)=>{t._$AK(e,r)},_$AL:t=>t._$AL};',
      ';',
    ],
    ['i._$litElement$=!0,', ''],
    ['export{i as LitElement,n as _$LE}', 'export{i as LitElement}'],
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      '',
    ],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  ],
};

/** What our source must not use, each with the words to say. */
const UNUSABLE = [
  [/from '(?:lit|lit-html)\//, 'a directive, or another part of Lit than its core'],
  [/\b(?:svg|mathml) ?`/, 'a template of SVG or MathML'],
  [/html ?`[^`]*\s[.?][a-zA-Z-]+=["']?\$\{/, '`.property=` or `?attribute=` in a template'],
  [/html ?`[^`]*<(?:script|style|textarea|title)\b/, 'an element whose content is not HTML in a template'],
  [
    /\b(?:converter|hasChanged|useDefault|noAccessor|attribute): /,
    'a property with more than `type: Boolean`, `reflect` or `state`',
  ],
  [/\btype: (?:Number|Object|Array)\b/, 'a property that is neither text nor Boolean'],
  [/\bhostUpdate\(/, 'what a controller does before an update'],
];

export function lightenLit() {
  const { transform, ...rest } = litChanges('lighten-lit', changes);
  return {
    ...rest,
    transform(code, id) {
      if (!id.includes('node_modules')) {
        for (const [pattern, what] of UNUSABLE)
          if (pattern.test(code)) this.error(`${id}: ${what} needs what .ci/lighten-lit.mjs leaves out of Lit`);
        return null;
      }
      return transform.call(this, code, id);
    },
  };
}
