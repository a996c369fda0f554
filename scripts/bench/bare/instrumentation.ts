/** Nothing: without this file Next takes the one of the product, which lies above. */
export function register() {}
