/** `https:` with a host, without credentials: the one kind of address that a feed can send a visitor to. Pure. */
export const isHttpsUrl = (value: string): boolean => {
  try {
    const {protocol, hostname, username, password} = new URL(value);
    // "https:/path" would be read by its page as a path of the page's own site.
    return (
      /^https:\/\//i.test(value) &&
      protocol === 'https:' &&
      hostname !== '' &&
      username + password === ''
    );
  } catch {
    return false;
  }
};
