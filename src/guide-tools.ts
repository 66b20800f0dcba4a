/** Paper, the place that is kept, and a reminder: fetched when somebody asks for one in a guide. */
import { guideTools as guideToolsOf, qrCodeFrom } from './components/step-guide/guide-tools.js';
import type { GuideToolsFile } from './components/step-guide/tools.js';

qrCodeFrom(() => import('./components/step-guide/qr-code.js'));
export const guideTools: GuideToolsFile['guideTools'] = guideToolsOf;
