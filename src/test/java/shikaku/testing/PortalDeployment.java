package shikaku.testing;

import java.io.File;
import java.util.List;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * テストの配備: every {@code *IT} runs inside the WAR that Maven built, with the classes of all {@code *IT} added in one jar. No test
 * class says anything about deployment.
 */
public final class PortalDeployment implements LoadableExtension, DeploymentScenarioGenerator {

    /** The rows that let the test runner itself, and what fails on purpose, through the gate of the portal. */
    private static final String RUNNER = "kind,name\npublic,/ArquillianServletRunnerEE9\npublic,/testing/faulty\n";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, PortalContainer.class)
                .override(
                        DeploymentScenarioGenerator.class,
                        AnnotationDeploymentScenarioGenerator.class,
                        PortalDeployment.class);
    }

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/ROOT.war"))
                .as(WebArchive.class)
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "tests.jar")
                        .addPackages(
                                true,
                                Filters.include(
                                        ".*/(\\w+(?<!Browser)(?<!Fault)(?<!Logs)IT(\\$\\w+)?|testing/inside/[\\w$]+)\\.class"),
                                "shikaku")
                        .addAsResource(new StringAsset(RUNNER), "shikaku/access/role-matrix.csv"));
        return List.of(new DeploymentDescription("portal", war).shouldBeTestable(true));
    }
}
