import { PageHeader } from "@/components/ui/page-header";

export default function HomePage() {
  return <PageHeader title="Know how far your continuous delivery has come, and what to do next" />;
}
