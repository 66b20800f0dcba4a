import { Evaluation, type Words } from '../../domain/evaluation.js';
import type { Order, Reply } from './orders.js';
import { readAnswers } from './read-answers.js';

/**
 * Where files are read and counted: in a worker, so that the page stays usable; or in the page itself, a small piece at a time, where a page
 * may have no worker (opened from a folder, or under a policy that allows none).
 */
export class Desk {
  private readonly evaluation = new Evaluation();
  private words: readonly Words[] = [];
  private isStopped = false;

  constructor(
    private readonly reply: (reply: Reply) => void,
    private readonly pieceSize: number,
  ) {}

  async take(order: Order): Promise<void> {
    try {
      await this.do(order);
    } catch (error) {
      this.reply({ what: 'failed', message: String(error) });
    }
  }

  private async do(order: Order): Promise<void> {
    const { evaluation, reply } = this;
    if (order.what === 'stop') this.isStopped = true;
    else if (order.what === 'report') {
      const report = evaluation.report({ threshold: order.threshold });
      this.words = report.words;
      const words = report.words.map(({ name, texts, asked, written }) => ({
        name,
        texts,
        asked,
        count: written.length,
      }));
      reply({ what: 'report', report: { ...report, words } });
    } else if (order.what === 'writings')
      reply({
        what: 'writings',
        question: order.question,
        texts: this.words.find(({ name }) => name === order.question)?.written ?? [],
      });
    else {
      const read = await readAnswers(order.files, {
        add: (row) => evaluation.add(row),
        onProgress: (progress) => reply({ what: 'progress', progress }),
        isStopped: () => this.isStopped,
        pieceSize: this.pieceSize,
      });
      if (!this.isStopped) reply({ what: 'read', read });
    }
  }
}
