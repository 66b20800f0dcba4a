// The random values of property tests are the same in each run, so that a run can be had again:
//   HANDRAIL_SEED=7 node .ci/test.mjs --only domain     other values
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.HANDRAIL_SEED ?? 4) });
