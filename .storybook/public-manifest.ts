interface Named {
  name?: string;
  privacy?: string;
  fieldName?: string;
  kind?: string;
}
interface Declaration extends Named {
  members?: Named[];
  attributes?: Named[];
  events?: Named[];
}
export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

/** The manifest without what is private or protected: Storybook would put all of it into the table. */
export function publicManifest(manifest: Manifest): Manifest {
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations?.map((declaration) => {
      const members = (declaration.members ?? []).filter(({ privacy }) => !privacy || privacy === 'public');
      const isPublic = ({ fieldName }: Named) => !fieldName || members.some(({ name }) => name === fieldName);
      return {
        ...declaration,
        members,
        attributes: declaration.attributes?.filter(isPublic),
        events: declaration.events?.filter(({ name }) => name),
      };
    }),
  }));
  return { ...manifest, modules };
}
