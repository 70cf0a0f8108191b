/** Which server an address that a payload brought leads to: Slack itself, the server that the settings name, or others. */

const slack = /(?:^|\.)slack(?:-gov)?\.com$/;
const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

const hostOf = ({ hostname }: URL): string => (loopback.test(hostname) ? 'loopback' : hostname);

/** The API is Slack's own, and no server of the same protocol. */
export const isSlackItself = (apiUrl: string): boolean => slack.test(URL.parse(apiUrl)?.hostname ?? '');

/** One of Slack's own hosts by this name (`hooks`, `files`), as only Slack can have them. */
export const isSlacks = (name: 'hooks' | 'files', url: URL): boolean =>
  url.protocol === 'https:' && new RegExp(`^${name}\\.slack(?:-gov)?\\.com$`).test(url.hostname);

/** The machine that another server's API is on; never true of Slack, whose hosts are told by their names. */
export const isBesideApi = (url: URL, apiUrl: string): boolean => {
  const api = URL.parse(apiUrl);
  return api !== null && !slack.test(api.hostname) && hostOf(url) === hostOf(api);
};
