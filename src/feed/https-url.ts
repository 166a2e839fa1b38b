/** `https:` with a host, without credentials: the one kind of address that a feed can send a visitor to. Pure. */
export const isHttpsUrl = (value: string): boolean => {
  try {
    const {username, password} = new URL(value);
    // "https:/path" would be read by its page as a path of the page's own site. What begins so and can be parsed has
    // that protocol and a host (URL Standard, 4.4).
    return /^https:\/\//i.test(value) && username + password === '';
  } catch {
    return false;
  }
};
