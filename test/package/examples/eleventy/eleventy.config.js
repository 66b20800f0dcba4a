export default function (config) {
  // The folder as it is, under a path with its version, so that a cached page never meets the files of another one.
  config.addPassthroughCopy({ 'node_modules/handrail/dist': 'handrail-0.1.0' });
}
