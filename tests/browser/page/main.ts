import { createRecommender, type RecommenderOptions } from '../../../src/index.js';

// Tests choose the options in the address: `?options={"consent":"granted"}`.
const given = new URLSearchParams(location.search).get('options') ?? '{}';
const options: RecommenderOptions = {
  catalog: '/catalog.json',
  model: { url: '/models/windowshop-nano/' },
  ...JSON.parse(given),
};

Object.assign(globalThis, { createRecommender, shop: createRecommender(options) });
