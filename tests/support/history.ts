import { getStorage } from "@/lib/data/store/open-storage";
import type { Tables } from "@/lib/storage/tables";

/** Every change of one answer as stored, oldest first; of all answers of the team without `id`. */
export async function findChanges(
  teamId: string,
  id?: string,
): Promise<readonly Tables["answer_changes"][]> {
  const storage = await getStorage();
  return storage.read((db) => {
    const changes = db.selectFrom("answer_changes").selectAll().where("team_id", "=", teamId);
    const some = id === undefined ? changes : changes.where("practice_id", "=", id);
    return some.orderBy("practice_id").orderBy("version").execute();
  });
}
