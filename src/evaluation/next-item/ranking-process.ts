import { reasonOf } from '../../errors.js';
import type { SystemRanks } from './rank-rows.js';
import { type RankingJob, runRankingJob } from './ranking-job.js';

/** What a ranking process says: how far it is, and in the end its ranks or why there are none. */
export type RankingNews = { done: number } | { ranks: SystemRanks[] } | { failure: string };

const silent = { out() {}, err() {}, isScreen: false, columns: 80 };
const tell = (news: RankingNews) => process.send!(news);
// A channel closed before a large message is through loses it.
const end = (news: RankingNews) =>
  process.send!(news, undefined, undefined, () => process.disconnect());

process.once('message', async (job: RankingJob) => {
  try {
    let told = 0;
    const ranks = await runRankingJob(job, silent, (done) => {
      if (done - told < 20) return;
      told = done;
      tell({ done });
    });
    end({ ranks });
  } catch (error) {
    end({ failure: reasonOf(error) });
  }
});
