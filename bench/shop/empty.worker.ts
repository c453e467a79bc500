self.postMessage(Array.from({ length: 12 }, (_, at) => `Product ${at}`));
