export const initial = {
  shown: true,
  language: null,
  lang: null,
  feed: null,
  feedKey: null,
  region: null,
  source: null,
  headingLevel: null,
  principle: null,
  show: null,
  languageMenu: false,
  printable: false,
  quickExit: null,
  action: null,
  stage: null,
  orientation: null,
};

const heard = [];

export function drive(set) {
  globalThis.app = {set, heard};
}

export function hear(event) {
  event.preventDefault();
  const {type, target, id, kind, channel, stage, language, problems, origin} = event;
  heard.push({
    type,
    from: target.localName,
    ...{id, kind, channel, stage, language, origin},
    problems: problems?.length,
  });
}
