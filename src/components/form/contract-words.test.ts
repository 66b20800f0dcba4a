import { KINDS, keepTheContract } from '../../../test/harness/question-contract.js';

keepTheContract(KINDS.words);
