package org.referralroi.run;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Where Spring Batch keeps what was run, step by step: a database file in the workspace. */
public final class BatchRepository implements AutoCloseable {
    private static final String SCHEMA = "org/springframework/batch/core/schema-h2.sql";

    private final HikariDataSource source;
    private final JobRepository repository;
    private final JobOperator operator;

    private BatchRepository(
            HikariDataSource source, JobRepository repository, JobOperator operator) {
        this.source = source;
        this.repository = repository;
        this.operator = operator;
    }

    /**
     * Opens the repository of a workspace; the first time its tables are made. Runs of several
     * months may have it open at once: the first process serves the others, on the loopback address
     * only.
     *
     * @throws Refusal where the database cannot be opened
     */
    public static BatchRepository open(Workspace workspace) throws IOException {
        Files.createDirectories(workspace.root());
        System.setProperty("h2.bindAddress", "127.0.0.1");
        HikariConfig config = new HikariConfig();
        // without delay, so that a step that is done stays done however the process ends
        config.setJdbcUrl(
                "jdbc:h2:file:%s;AUTO_SERVER=TRUE;WRITE_DELAY=0"
                        .formatted(workspace.jobRepository().toAbsolutePath()));
        config.setMaximumPoolSize(3);
        try {
            HikariDataSource source = new HikariDataSource(config);
            createTables(source);
            JdbcTransactionManager transactions = new JdbcTransactionManager(source);
            JobRepository repository = repository(source, transactions);
            return new BatchRepository(source, repository, operator(repository, transactions));
        } catch (SQLException | RuntimeException e) {
            throw new Refusal(
                    Exit.OTHER,
                    "%s.mv.db: the job repository cannot be opened (%s); if the file is damaged, move it away: published reports do not need it"
                            .formatted(workspace.jobRepository(), e.getMessage()),
                    e);
        }
    }

    public JobRepository repository() {
        return repository;
    }

    public JobOperator operator() {
        return operator;
    }

    @Override
    public void close() {
        source.close();
    }

    private static void createTables(HikariDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                ResultSet tables =
                        connection
                                .getMetaData()
                                .getTables(null, null, "BATCH_JOB_INSTANCE", null)) {
            if (!tables.next()) {
                new ResourceDatabasePopulator(new ClassPathResource(SCHEMA)).populate(connection);
            }
        }
    }

    private static JobRepository repository(
            HikariDataSource source, JdbcTransactionManager transactions) {
        try {
            JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
            factory.setDataSource(source);
            factory.setTransactionManager(transactions);
            factory.afterPropertiesSet();
            return factory.getObject();
        } catch (Exception e) { // what the factory declares
            throw new IllegalStateException(e);
        }
    }

    private static JobOperator operator(
            JobRepository repository, JdbcTransactionManager transactions) {
        try {
            JobOperatorFactoryBean factory = new JobOperatorFactoryBean();
            factory.setJobRepository(repository);
            factory.setJobRegistry(new MapJobRegistry());
            factory.setTransactionManager(transactions);
            factory.afterPropertiesSet();
            return factory.getObject();
        } catch (Exception e) { // what the factory declares
            throw new IllegalStateException(e);
        }
    }
}
