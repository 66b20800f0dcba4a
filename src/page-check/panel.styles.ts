/**
 * The page's own rules do not reach in, also those with `!important`. Colours are the browser's, so that dark and forced colours come by
 * themselves. On a narrow page it takes the lower half, so that what is shown can be seen above it.
 */
export const panelStyles = `
:host {
  all: initial !important;
  box-sizing: border-box !important;
  display: block !important;
  position: fixed !important;
  inset: auto 0 0 auto !important;
  z-index: 2147483647 !important;
  inline-size: min(100%, 480px) !important;
  max-block-size: 50% !important;
  padding: 16px !important;
  overflow: auto !important;
  color-scheme: light dark !important;
  color: CanvasText !important;
  background: Canvas !important;
  border: 3px solid CanvasText !important;
  font: medium/1.5 system-ui, sans-serif !important;
  text-align: start !important;
  overflow-wrap: anywhere !important;
}
@media (min-width: 900px) {
  :host {
    max-block-size: 100% !important;
  }
}
@media print {
  :host {
    display: none !important;
  }
}
* {
  box-sizing: border-box;
}
h2 {
  margin: 0;
  font-size: 1.25em;
}
h3 {
  margin: 24px 0 8px;
  font-size: 1.1em;
}
p {
  margin: 8px 0;
}
ol {
  margin: 0;
  padding: 0;
  list-style: none;
}
li {
  padding-block: 12px;
  border-block-start: 1px solid GrayText;
}
.what {
  margin: 0;
}
.write {
  margin: 4px 0 0;
  white-space: pre-wrap;
}
.error .level,
.warning .level {
  font-weight: bold;
}
.buttons {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin-block: 8px;
}
button {
  min-block-size: 44px;
  min-inline-size: 44px;
  padding: 4px 16px;
  color: CanvasText;
  background: Canvas;
  border: 2px solid CanvasText;
  border-radius: 6px;
  font: inherit;
  cursor: pointer;
}
li button {
  margin-block-start: 8px;
}
:focus-visible {
  outline: 3px solid Highlight;
  outline-offset: 2px;
}
h2:focus-visible {
  outline: none;
}
textarea {
  inline-size: 100%;
  block-size: 160px;
  font: inherit;
}
.frame {
  position: fixed;
  z-index: -1;
  pointer-events: none;
  border: 4px solid Canvas;
  outline: 4px solid CanvasText;
}
[hidden] {
  display: none !important;
}
`;
