/** One question at a time: fetched by a form that asks for it. */
import { journeyOf } from './components/form/form.journey.js';
import type { JourneyFile } from './parts/forms/journey.js';

export const journey: JourneyFile = { journeyOf };
