/** Paper, the place that is kept, a reminder, and our own guides: fetched when somebody asks for one in a guide. */
import { guideTools as guideToolsOf, qrCodeFrom } from './components/step-guide/guide-tools.js';
import { packSource } from './components/step-guide/pack.js';
import type { GuideToolsFile } from './components/step-guide/tools.js';

qrCodeFrom(() => import('./components/step-guide/qr-code.js'));
packSource.get = (file) => import(`./content/${file}.js`);
export const guideTools: GuideToolsFile['guideTools'] = guideToolsOf;
