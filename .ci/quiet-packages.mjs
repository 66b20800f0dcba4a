// A Rollup plugin that leaves out of the pinned Plot and Papa Parse what could ask the network, or trusts text from a file: not one line of it
// is used, and without it a reader of the built files finds no request in them. Another version stops the build, and somebody looks.
import { litChanges } from './patch-lit.mjs';

const changes = {
  'papaparse/papaparse.js': [
    ['xhr = new XMLHttpRequest();', "throw new Error('no requests');"],
    ["require('stream')", '{}'],
    // A worker made of text, which strict pages refuse. We have one of our own.
    ['global.IS_PAPA_WORKER=true; ', ''],
  ],
};
const d3 = {
  'd3-selection/dist/d3-selection.mjs': [
    ['this.innerHTML = "";', ''],
    ['this.innerHTML = value;', ''],
    ['this.innerHTML = v == null ? "" : v;', ''],
    ['this.node().innerHTML', 'undefined'],
  ],
};

export const quietPapa = () => litChanges('quiet-papa', changes);
export const quietPlot = () => litChanges('quiet-plot', d3);
