import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';

/**
 * Astro's sharp service, except that a picture which could not be made smaller stops the build:
 * the stock service then publishes its input as it is.
 */
const strictImageService: LocalImageService = {
  ...sharpService,
  async transform(input, options, config, logger) {
    const result = await sharpService.transform(input, options, config, logger);
    if (result.data === input) {
      throw new Error(`The picture ${options['src']} could not be made ready for the site.`);
    }
    return result;
  },
};

export default strictImageService;
