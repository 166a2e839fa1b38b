/** Builds the languages and writes them. Its imports need what generate-feed.ts makes. */
import {buildLanguages, type BuiltLanguage} from './build.js';
import {readProject} from './project.js';
import {writeBuilderLanguages} from './write-builder.js';
import {writePseudo} from './write-pseudo.js';
import {writeLanguages} from './write.js';

/** Returns what was built, with what is not right about it. */
export async function generateLanguages(): Promise<BuiltLanguage[]> {
  const project = readProject();
  const languages = await buildLanguages(project);
  await writeLanguages(languages, project);
  await writePseudo(
    project.messages,
    languages.map(({tag}) => tag),
  );
  await writeBuilderLanguages(languages, project.builder);
  return languages;
}
