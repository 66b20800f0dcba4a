/** Defines `handrail-evaluation-report`, for a page that staff use. It has everything in it, and is never part of what participants load. */
import { HandrailEvaluationReport } from './components/evaluation-report/evaluation-report.js';
import { define } from './platform/define.js';

define('handrail-evaluation-report', HandrailEvaluationReport);
