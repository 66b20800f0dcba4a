// Defines every part and its other spellings, as a page has them. For tests of what looks at a whole page.
import '../../src/handrail.js';
