import { answerJob } from '../processes/answer-job.js';
import { runSimulationJob } from './simulation-job.js';

const silent = { out() {}, err() {}, isScreen: false, columns: 80 };

answerJob((job: Parameters<typeof runSimulationJob>[0], onProgress) =>
  runSimulationJob(job, silent, onProgress),
);
